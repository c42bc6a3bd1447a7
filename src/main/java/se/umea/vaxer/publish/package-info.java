/** Brings the finished site to its web host, and keeps what was there. */
package se.umea.vaxer.publish;
