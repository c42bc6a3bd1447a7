package se.umea.vaxer.publish;

import com.jcraft.jsch.UserInfo;
import java.io.Console;

/** Asks for a key's passphrase at a terminal, and for nothing else. */
final class PassphrasePrompt implements UserInfo {

    private String typed;

    @Override
    public String getPassphrase() {
        return typed;
    }

    @Override
    public boolean promptPassphrase(String message) {
        Console console = System.console();
        char[] answer = console == null ? null : console.readPassword("%s: ", message);
        typed = answer == null ? null : new String(answer);
        return typed != null;
    }

    @Override
    public String getPassword() {
        return null;
    }

    @Override
    public boolean promptPassword(String message) {
        return false;
    }

    @Override
    public boolean promptYesNo(String message) {
        return false;
    }

    @Override
    public void showMessage(String message) {
        // the host's greeting is not shown
    }
}
