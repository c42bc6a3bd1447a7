sitemap
