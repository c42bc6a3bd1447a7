/** Shows an editor the site while it is being written: a local server, and pages that follow every save. */
package se.umea.vaxer.preview;
