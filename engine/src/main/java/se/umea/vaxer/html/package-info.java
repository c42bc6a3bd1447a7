/** What several packages need of pages and files: addresses, selectors, image sizes, PDF facts. */
package se.umea.vaxer.html;
