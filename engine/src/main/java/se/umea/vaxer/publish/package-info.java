/** Publishes the finished site to a web host as releases that can be rolled back. */
package se.umea.vaxer.publish;
