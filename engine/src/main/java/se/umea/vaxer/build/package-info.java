/** Runs the pipeline, and replaces the output folder as a whole. */
package se.umea.vaxer.build;
