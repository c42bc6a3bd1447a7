<p title="é">${content.title} ${config.site_name}</p>
${content.body}&#8211; ${"\x2014"}
