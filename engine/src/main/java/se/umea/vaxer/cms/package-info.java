/** The editor in the browser, Sveltia CMS: its files, and its configuration, which the content schema gives. */
package se.umea.vaxer.cms;
