/** The goals of the Maven plugin, one for each command. */
package se.umea.vaxer.maven;
