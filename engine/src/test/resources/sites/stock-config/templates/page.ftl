${config.site_name} ${config.site_list?join("|")} ${config.site_list?size} ${config.site_single} ${config.site_number} ${config.site_number?number + 1} ${config.site_flag} <#if config.site_flag?boolean>on</#if> <#if config.site_flag == "true">true</#if>
${config.site_map?is_string?string}
${config.site_escaped} [${config.site_ref}] [${config.site_empty}] [${config.site_long}] ${config.site_twice?is_string?string("string", "list")} ${config.site_legacy} ${config.site_under_score_dash!"-"} ${config["site_under_score-dash"]!"-"} ${config.colon} [${config.spaced}] ${config.other!"not included"} ${config.include!"-"}
<#list config.site_twice as one>${one} </#list>
${config.render_tags} ${config.index_paginate?string} ${config.output_extension} ${config.template_page_file} ${config.date_format} ${config.markdown_extensions?join("+")} ${config.version} ${version} ${config.build_timestamp!"-"} ${config.git_hash!"-"} ${config.content_folder} ${config.site_host} ${config.user_timezone}
<#if config.render_tags == "false">no tags</#if> ${config.nothing!"nothing"} ${config.tag_sanitize} ${config.db_store} ${config.contentFolder?is_hash?string} ${config.contentFolder.name}
