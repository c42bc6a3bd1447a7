${content.title} ${content.uri} ${content.sourceuri} ${content.rootpath} ${content.file?keep_after_last("/")}
