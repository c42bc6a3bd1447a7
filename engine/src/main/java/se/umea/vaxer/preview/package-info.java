/** Serves the site while it is edited, and updates the browser after every save. */
package se.umea.vaxer.preview;
