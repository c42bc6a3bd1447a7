/** Runs JBake's configuration, model, renderers and FreeMarker with the content store in memory. */
package se.umea.vaxer.bake;
