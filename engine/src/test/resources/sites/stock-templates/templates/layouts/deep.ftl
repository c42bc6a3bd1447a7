<#import "lib/macros.ftl" as m><#include "*/footer.ftl"><@m.frame title=content.title>${content.body}</@m.frame>
