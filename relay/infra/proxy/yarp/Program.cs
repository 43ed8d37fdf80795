// Business Central on premises behind YARP (package Yarp.ReverseProxy), so that pages of Sales may ask it: for connections of the way "direct".
// Change the address of Sales here, and that of the server in appsettings.json.
using Yarp.ReverseProxy.Transforms;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 512 * 1024);

builder.Services.AddCors(cors => cors.AddPolicy("Sales", policy => policy
    .WithOrigins("https://org.crm4.dynamics.com")
    .WithMethods("GET", "POST")
    .WithHeaders("Authorization", "Content-Type", "Prefer")
    .WithExposedHeaders("Retry-After")
    .SetPreflightMaxAge(TimeSpan.FromSeconds(600))));

builder.Services.AddReverseProxy()
    .LoadFromConfig(builder.Configuration.GetSection("ReverseProxy"))
    .AddTransforms(transforms =>
    {
        // Next pages are linked by the name that the caller used; what the server says of origins must not stand there twice.
        transforms.AddOriginalHost();
        transforms.AddResponseHeaderRemove("Access-Control-Allow-Origin", ResponseCondition.Always);
        transforms.AddResponseHeaderRemove("Access-Control-Expose-Headers", ResponseCondition.Always);
    });

var app = builder.Build();
// Before everything that could answer: a preflight carries no sign-in, and errors must be readable too.
app.UseCors();
app.MapReverseProxy();
app.Run();
