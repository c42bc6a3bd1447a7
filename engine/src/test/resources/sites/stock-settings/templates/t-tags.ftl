tags <#list alltags as tag>${tag}</#list>
