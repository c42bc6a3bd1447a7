/** HTML and files as several packages need them: addresses, selectors, media types, image sizes, PDF facts. */
package se.umea.vaxer.html;
