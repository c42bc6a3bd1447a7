/** Drives JBake's configuration, model, renderers and FreeMarker on a content store in memory. */
package se.umea.vaxer.bake;
