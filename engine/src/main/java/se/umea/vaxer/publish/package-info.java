/** Publishes finished sites: releases on a host, archives and web server configurations. */
package se.umea.vaxer.publish;
