/** Judges a finished site by its files alone, one class for each rule. */
package se.umea.vaxer.verify;
