${content.title} root=[${content.rootpath}] ${content.uri}
${content.body}