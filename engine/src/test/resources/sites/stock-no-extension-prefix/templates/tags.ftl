${content.rootpath}${tag}
