/** The command line, one class for each command. */
package se.umea.vaxer.cli;
