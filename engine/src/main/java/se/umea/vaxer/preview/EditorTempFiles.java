package se.umea.vaxer.preview;

import java.util.regex.Pattern;

/** Knows the files that editors lay beside the one being written: swap files, locks, backups, half-written copies. */
final class EditorTempFiles {

    private static final Pattern TEMPORARY = Pattern.compile(String.join("|",
            ".*~", "\\.#.*", "#.*#", "4913", "\\..*\\.sw[a-z]", "\\..*\\.kate-swp", "\\.~lock\\..*#", "\\.goutputstream-.*",
            ".*___jb_(tmp|old)___", ".*\\.tmp", ".*\\.crswap", "\\.fuse_hidden.*", "\\.nfs.*", "\\.DS_Store",
            "\\._.*", "~\\$.*", "Thumbs\\.db"));

    private EditorTempFiles() {
    }

    static boolean isTemporary(String name) {
        return TEMPORARY.matcher(name).matches();
    }
}
