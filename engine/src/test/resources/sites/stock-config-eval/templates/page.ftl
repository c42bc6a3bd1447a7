<#list config.menu?eval as item><a href="${item.url}">${item.name}</a></#list> ${config.total?eval * 2} ${config.total?number?string("000")}
