/** The command line, and the finding that every step may hand on. */
package se.umea.vaxer;
