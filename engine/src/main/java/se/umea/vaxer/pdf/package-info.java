/** Prints the site's PDF documents from its content. */
package se.umea.vaxer.pdf;
