${content.title} ${content.uri} ${config.draft_suffix}
