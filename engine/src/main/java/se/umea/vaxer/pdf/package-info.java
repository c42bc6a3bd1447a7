/** Prints the site's PDF documents and draws its pictures for shared pages, from its content. */
package se.umea.vaxer.pdf;
