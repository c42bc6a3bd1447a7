<#-- found by acquisition -->footer
