/** Judges a finished site by its files alone, one rule for each matter. */
package se.umea.vaxer.verify;
