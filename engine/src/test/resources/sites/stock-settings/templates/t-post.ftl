${content.title} ${content.title?url} ${data.get("who.yml").name} ${factss?size} ${version} ${config.git_hash} ${config.build_timestamp} ${config.server_port}
