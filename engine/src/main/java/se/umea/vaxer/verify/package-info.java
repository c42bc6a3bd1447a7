/** Verifies a finished site by its files alone. */
package se.umea.vaxer.verify;
