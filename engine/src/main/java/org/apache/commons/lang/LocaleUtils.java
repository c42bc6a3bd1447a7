package org.apache.commons.lang;

import java.util.Locale;

/** What JBake's Thymeleaf engine calls of Commons Lang 2, which has a vulnerability that will not be mended. */
public final class LocaleUtils {

    private LocaleUtils() {
    }

    public static Locale toLocale(String name) {
        return org.apache.commons.lang3.LocaleUtils.toLocale(name);
    }
}
