<urlset><#list published_content as page><url>${config.site_host}/${page.uri}</url></#list></urlset>
