/** Compares two finished sites by what their visitors see. */
package se.umea.vaxer.diff;
