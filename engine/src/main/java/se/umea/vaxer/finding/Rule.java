package se.umea.vaxer.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The rules that a finding can break; the editors' handbook explains them one by one. */
public enum Rule {

    // the file itself
    UNREADABLE, TOO_LARGE, TOO_DEEP, SYMBOLIC_LINK, FILE_EXTENSION, FILE_FORMAT, FILE_NAME, DECOMPOSED_FILE_NAME, SAME_ADDRESS,
    WRONG_FOLDER, MERGE_CONFLICT, MISSING_PAGE,

    // its characters and encoding
    ENCODING, REPLACEMENT_CHARACTER, CONTROL_CHARACTER, BYTE_ORDER_MARK, LINE_ENDINGS,

    // its header
    EMPTY_FILE, YAML_HEADER, SEPARATOR, EQUALS_SIGN, FIELD_IN_TEXT, UNKNOWN_FIELD, MISSING_FIELD, REPEATED_FIELD,
    REPEATED_VALUE, EMPTY_FIELD, BRACES, UNKNOWN_TYPE, UNKNOWN_STATUS, INVALID_DATE, UNKNOWN_VALUE, TEXT_TOO_LONG, INVALID_NUMBER,
    INVALID_PHONE, INVALID_EMAIL, UNKNOWN_PAGE, UNKNOWN_LANGUAGE, INVALID_ORIGINAL, SAME_LANGUAGE, UNKNOWN_FILE,
    INVALID_ADDRESS, ADDRESS_IN_USE, UNPUBLISHED,

    // its text
    MISSING_TEXT, PLACEHOLDER, FORBIDDEN_TEXT, HEADING, IMAGE_WITHOUT_TEXT, RAW_HTML, SCRIPT, UNCLOSED_HTML, BROKEN_MARKDOWN,
    BROKEN_LINK, LINK_TEXT,

    // warnings
    REVIEW_DUE, YEARLY_DUE, OUTDATED_CONTACT, OUTDATED_VERSION, SECURITY_TXT, FUTURE_DATE, LONG_SENTENCE, MISTYPED_MARKDOWN, TABLE,
    BARE_ADDRESS, WRAPPED_LINK, TEXT_LANGUAGE, ABBREVIATION, SAME_VALUE, ONLY_PAGE, NO_PAGES, LARGE_IMAGE, UNUSED_FILE,
    UNUSED_ACCEPTANCE,

    // the bake
    DROPPED, TEMPLATE, TEMPLATE_RUNS_JAVA, MISSING_ENGINE,

    // the finishing
    CSS_UNREAD, CSS_LOADS, CSS_LAYERS,

    // the finished site
    START_PAGE, BROKEN_ADDRESS, BROKEN_ANCHOR, DUPLICATE_ID, ONE_H1, HEADING_ORDER, PAGE_TITLE, DESCRIPTION, LANGUAGE,
    LANGUAGE_VERSIONS, MISSING_ALT, SAME_LINK_TEXT, THIRD_PARTY, CONTENT_SECURITY_POLICY, TOO_HEAVY, CONTACT_LINK,
    DIFFERENT_CONTACT, SITEMAP, FEED, SHARE_PICTURE, ORPHAN, DEAD_LINK,

    // its documents
    PDF_GLYPHS, PDF_UNREADABLE, PDF_LOCKED, PDF_ACTIVE, PDF_LARGE, PDF_UNTAGGED, PDF_METADATA,

    // its pictures
    IMAGE_UNREADABLE, IMAGE_ACTIVE;

    /** Returns the name that findings carry: lower case, with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the rule with an id. */
    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Returns what the rule asks for, in one sentence. */
    public String explanation() {
        return Messages.text("rule." + id());
    }
}
