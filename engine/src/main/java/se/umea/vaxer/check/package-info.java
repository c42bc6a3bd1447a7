/** Checks content files by the schema and by what JBake would drop, one class for each group of rules. */
package se.umea.vaxer.check;
