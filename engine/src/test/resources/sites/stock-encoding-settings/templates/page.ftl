${config.site_name} ${config.site_utf} ${config.site_bom!"-"}
