package se.umea.vaxer.finish;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSExpressionMemberTermURI;
import com.helger.css.decl.CSSImportRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ICSSTopLevelRule;
import com.helger.css.decl.visit.CSSVisitor;
import com.helger.css.decl.visit.DefaultCSSUrlVisitor;
import com.helger.css.parser.ParseException;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.CSSParseError;
import com.helger.css.reader.errorhandler.CollectingCSSParseErrorHandler;
import com.helger.css.writer.CSSWriter;
import com.helger.css.writer.CSSWriterSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/**
 * Writes a style sheet in fewer characters; leaves it as it is where the library cannot read every word of it.
 *
 * <p>What each style sheet came to last is kept, for whoever completes a site time and again.
 */
public final class CssMinifier {

    /**
     * @param css      what to put on pages
     * @param findings what is wrong with it
     */
    record Minified(String css, List<Finding> findings) {
    }

    private record Known(String css, Minified minified) {
    }

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** @param name what findings call the style sheet */
    Minified minify(String css, String name) {
        return known.compute(name, (same, before) -> before != null && before.css().equals(css) ? before
                : new Known(css, minified(css, name))).minified();
    }

    private static Minified minified(String css, String name) {
        CollectingCSSParseErrorHandler skipped = new CollectingCSSParseErrorHandler();
        List<ParseException> fatal = new ArrayList<>();
        CascadingStyleSheet sheet = CSSReader.readFromStringReader(css, new CSSReaderSettings()
                .setCustomErrorHandler(skipped).setCustomExceptionHandler(fatal::add));
        if (sheet == null || skipped.hasParseErrors()) {
            return new Minified(css, List.of(unreadable(name, skipped, fatal)));
        }
        List<Finding> findings = new ArrayList<>();
        CSSVisitor.visitCSSUrl(sheet, new Refusal(name, findings));
        return new Minified(new CSSWriter(new CSSWriterSettings(true)).setWriteHeaderText(false).getCSSAsString(sheet), findings);
    }

    private static Finding unreadable(String name, CollectingCSSParseErrorHandler skipped, List<ParseException> fatal) {
        CSSParseError first = skipped.hasParseErrors() ? skipped.getAllParseErrors().get(0) : null;
        if (first != null && first.getFirstSkippedToken() == null) {
            return Finding.warning(Rule.CSS_UNREAD, name, 0, "stilmallen kan inte krympas och är med som den är: "
                    + first.getErrorMessage());
        }
        int line = first != null ? first.getFirstSkippedToken().getBeginLine()
                : fatal.isEmpty() ? 0 : fatal.get(0).currentToken.next.beginLine;
        return Finding.warning(Rule.CSS_UNREAD, name, line, "stilmallen kan inte krympas på grund av den här "
                + "raden och är med som den är; skriv calc() runt räkning i clamp() och min()");
    }

    /** A page is complete in one round trip, so a style sheet must not make the browser fetch more. */
    private static final class Refusal extends DefaultCSSUrlVisitor {

        private final String name;
        private final List<Finding> findings;

        Refusal(String name, List<Finding> findings) {
            this.name = name;
            this.findings = findings;
        }

        @Override
        public void onImport(CSSImportRule rule) {
            refuse(rule.getLocationString());
        }

        @Override
        public void onUrlDeclaration(ICSSTopLevelRule rule, CSSDeclaration declaration, CSSExpressionMemberTermURI url) {
            refuse(url.getURIString());
        }

        private void refuse(String url) {
            findings.add(Finding.blocking(Rule.CSS_LOADS, name, 0, "stilmallen hämtar " + url + ", men en sida ska vara"
                    + " hel i ett enda svar; lägg bilden i sidmallen som SVG och länka stilmallar därifrån"));
        }
    }
}
