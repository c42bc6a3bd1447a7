/** Completes baked pages with what follows from the site's own files, one step for each task. */
package se.umea.vaxer.finish;
