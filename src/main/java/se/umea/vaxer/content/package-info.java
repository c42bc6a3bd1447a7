/** Reads content files strictly and judges them by the content contract. */
package se.umea.vaxer.content;
