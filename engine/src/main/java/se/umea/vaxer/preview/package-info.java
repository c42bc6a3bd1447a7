/** Serves the site locally while it is being written, and reloads pages after every save. */
package se.umea.vaxer.preview;
