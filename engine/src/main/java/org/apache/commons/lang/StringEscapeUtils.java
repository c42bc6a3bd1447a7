package org.apache.commons.lang;

/** What JBake's Jade engine calls of Commons Lang 2, which has a vulnerability that will not be mended. */
public final class StringEscapeUtils {

    private StringEscapeUtils() {
    }

    /** Unlike later versions, writes every character outside ASCII as a reference. */
    public static String escapeHtml(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder html = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String escaped = org.apache.commons.text.StringEscapeUtils.escapeHtml4(String.valueOf(c));
            html.append(c > 0x7F && escaped.length() == 1 ? "&#" + (int) c + ";" : escaped);
        }
        return html.toString();
    }
}
