Not found: ${content.rootpath}
