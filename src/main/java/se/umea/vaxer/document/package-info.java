/** Makes the site's PDFs from its content, while the pages are baked. */
package se.umea.vaxer.document;
