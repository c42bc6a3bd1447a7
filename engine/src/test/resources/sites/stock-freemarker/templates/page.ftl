<#ftl output_format="HTML"><#include "header.ftl">${content.title} ${content.body?no_esc}
