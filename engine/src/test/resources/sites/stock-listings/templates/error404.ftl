404 root=[${content.rootpath}] type=${content.type}
