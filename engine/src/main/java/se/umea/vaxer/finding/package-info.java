/** What an editor can fix, the rules behind it, and the texts that the program prints. */
package se.umea.vaxer.finding;
