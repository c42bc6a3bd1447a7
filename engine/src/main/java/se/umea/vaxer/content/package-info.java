/** Reads content files and the site's settings; declares the content schema. */
package se.umea.vaxer.content;
