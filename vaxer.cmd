@echo off
rem Runs engine\target\vaxer.jar on Windows, as ./vaxer does elsewhere.
setlocal
if not exist "%~dp0engine\target\vaxer.jar" (
    echo vaxer: programmet saknas; skriv mvn package 1>&2
    exit /b 2
)
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -Xshare:auto "-XX:SharedArchiveFile=%~dp0engine\target\vaxer.jsa" -Xlog:disable -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "%~dp0engine\target\vaxer.jar" %*
exit /b %errorlevel%
