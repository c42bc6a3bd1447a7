${content.rootpath}<#list tags as tag>${tag.uri}</#list>
